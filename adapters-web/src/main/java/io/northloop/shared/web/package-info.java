/** What all pages and resources share: layout, languages, refusals, headers, strict JSON. */
@NullMarked
package io.northloop.shared.web;

import org.jspecify.annotations.NullMarked;
