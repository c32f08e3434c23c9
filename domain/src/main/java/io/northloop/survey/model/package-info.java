/** Questionnaires, their versions, and the rules that they must keep before anybody is asked. */
@NullMarked
package io.northloop.survey.model;

import org.jspecify.annotations.NullMarked;
