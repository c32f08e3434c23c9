@NullMarked
package io.northloop.response.web;

import org.jspecify.annotations.NullMarked;
