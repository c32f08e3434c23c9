@NullMarked
package io.northloop.integrity.application;

import org.jspecify.annotations.NullMarked;
