/** What every persistence adapter shares. */
@NullMarked
package io.northloop.shared.persistence;

import org.jspecify.annotations.NullMarked;
