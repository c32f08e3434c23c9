/** Who may come in: filter chains, sign-in, tokens, and the pages that keep accounts and clients. */
@NullMarked
package io.northloop.access.web;

import org.jspecify.annotations.NullMarked;
