@NullMarked
package io.northloop.programme.web;

import org.jspecify.annotations.NullMarked;
