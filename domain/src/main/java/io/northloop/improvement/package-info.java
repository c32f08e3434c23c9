/** Published language of improvement: plans, their tasks, and what happens to them. */
@NullMarked
package io.northloop.improvement;

import org.jspecify.annotations.NullMarked;
