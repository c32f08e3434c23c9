@NullMarked
package io.northloop.response.model;

import org.jspecify.annotations.NullMarked;
