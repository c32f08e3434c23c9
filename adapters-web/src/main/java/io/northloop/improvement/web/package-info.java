/** Plans and tasks for other systems and on pages. */
@NullMarked
package io.northloop.improvement.web;

import org.jspecify.annotations.NullMarked;
