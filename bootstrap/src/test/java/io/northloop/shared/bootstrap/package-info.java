/** What tests of the whole application share: servers, clock, mail catcher, one cached context. */
@NullMarked
package io.northloop.shared.bootstrap;

import org.jspecify.annotations.NullMarked;
