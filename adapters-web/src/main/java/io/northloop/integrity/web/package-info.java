@NullMarked
package io.northloop.integrity.web;

import org.jspecify.annotations.NullMarked;
