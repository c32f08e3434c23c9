/** The home page, my work, the monthly report, and saved views. */
@NullMarked
package io.northloop.desk.web;

import org.jspecify.annotations.NullMarked;
