@NullMarked
package io.northloop.shared.web;

import org.jspecify.annotations.NullMarked;
