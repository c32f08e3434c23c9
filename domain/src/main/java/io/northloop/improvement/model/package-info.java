/** Plans and tasks: life cycles, timetable, due dates, who sees and does what. */
@NullMarked
package io.northloop.improvement.model;

import org.jspecify.annotations.NullMarked;
