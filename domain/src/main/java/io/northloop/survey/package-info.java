/** Published language of surveys: what is asked, and what counts as an answer. */
@NullMarked
package io.northloop.survey;

import org.jspecify.annotations.NullMarked;
