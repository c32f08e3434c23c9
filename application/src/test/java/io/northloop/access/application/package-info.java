@NullMarked
package io.northloop.access.application;

import org.jspecify.annotations.NullMarked;
