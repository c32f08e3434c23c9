/** The organisation by REST, on pages and from files. */
@NullMarked
package io.northloop.organisation.web;

import org.jspecify.annotations.NullMarked;
