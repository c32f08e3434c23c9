@NullMarked
package io.northloop.northstar.model;

import org.jspecify.annotations.NullMarked;
