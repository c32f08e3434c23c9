/** What improvement needs from outside: storage, lists, files, notices. */
@NullMarked
package io.northloop.improvement.port;

import org.jspecify.annotations.NullMarked;
