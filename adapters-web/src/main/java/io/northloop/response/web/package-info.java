/** Answering and answers over HTTP: the respondent's pages, staff pages, REST. */
@NullMarked
package io.northloop.response.web;

import org.jspecify.annotations.NullMarked;
