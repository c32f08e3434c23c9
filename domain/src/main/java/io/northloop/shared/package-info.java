/** What every capability speaks: refusals, pages, languages, due work. No capability's own words live here. */
@NullMarked
package io.northloop.shared;

import org.jspecify.annotations.NullMarked;
