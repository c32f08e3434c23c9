@NullMarked
package io.northloop.improvement.web;

import org.jspecify.annotations.NullMarked;
