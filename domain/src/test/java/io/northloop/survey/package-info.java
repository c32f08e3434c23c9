@NullMarked
package io.northloop.survey;

import org.jspecify.annotations.NullMarked;
