@NullMarked
package io.northloop.access.model;

import org.jspecify.annotations.NullMarked;
