/** What follow-up needs from outside: storage, lists, notices, links. */
@NullMarked
package io.northloop.followup.port;

import org.jspecify.annotations.NullMarked;
