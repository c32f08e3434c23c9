@NullMarked
package io.northloop.access.web;

import org.jspecify.annotations.NullMarked;
