@NullMarked
package io.northloop.integrity.persistence;

import org.jspecify.annotations.NullMarked;
