/** Use cases of surveys. */
@NullMarked
package io.northloop.survey.application;

import org.jspecify.annotations.NullMarked;
