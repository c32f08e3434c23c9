@NullMarked
package io.northloop.integrity;

import org.jspecify.annotations.NullMarked;
