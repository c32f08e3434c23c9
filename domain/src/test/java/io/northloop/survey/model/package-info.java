@NullMarked
package io.northloop.survey.model;

import org.jspecify.annotations.NullMarked;
