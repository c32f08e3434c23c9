/** The home page. */
@NullMarked
package io.northloop.desk.web;

import org.jspecify.annotations.NullMarked;
