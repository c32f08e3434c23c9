@NullMarked
package io.northloop.northstar.port;

import org.jspecify.annotations.NullMarked;
