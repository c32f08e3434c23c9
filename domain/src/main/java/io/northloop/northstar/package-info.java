@NullMarked
package io.northloop.northstar;

import org.jspecify.annotations.NullMarked;
