@NullMarked
package io.northloop.programme;

import org.jspecify.annotations.NullMarked;
