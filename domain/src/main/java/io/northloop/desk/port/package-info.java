@NullMarked
package io.northloop.desk.port;

import org.jspecify.annotations.NullMarked;
