@NullMarked
package io.northloop.northstar.web;

import org.jspecify.annotations.NullMarked;
