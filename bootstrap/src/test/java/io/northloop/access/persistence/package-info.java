@NullMarked
package io.northloop.access.persistence;

import org.jspecify.annotations.NullMarked;
