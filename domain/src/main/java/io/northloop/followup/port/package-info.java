/** What follow-up needs from outside: storage, lists, notices. */
@NullMarked
package io.northloop.followup.port;

import org.jspecify.annotations.NullMarked;
