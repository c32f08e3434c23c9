/** Tables of programmes, service events, invitations and links. */
@NullMarked
package io.northloop.programme.persistence;

import org.jspecify.annotations.NullMarked;
