/** Published language of the organisation: units, people, posts, and what others may ask of them. */
@NullMarked
package io.northloop.organisation;

import org.jspecify.annotations.NullMarked;
