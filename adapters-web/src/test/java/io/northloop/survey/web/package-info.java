@NullMarked
package io.northloop.survey.web;

import org.jspecify.annotations.NullMarked;
