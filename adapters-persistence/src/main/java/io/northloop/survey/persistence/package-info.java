/** Surveys in PostgreSQL. */
@NullMarked
package io.northloop.survey.persistence;

import org.jspecify.annotations.NullMarked;
