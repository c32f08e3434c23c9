@NullMarked
package io.northloop.shared.persistence;

import org.jspecify.annotations.NullMarked;
