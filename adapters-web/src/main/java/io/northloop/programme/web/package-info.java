/** Service events, programmes and invitations by REST and as pages. */
@NullMarked
package io.northloop.programme.web;

import org.jspecify.annotations.NullMarked;
