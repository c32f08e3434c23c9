package io.northloop.desk.web;

/**
 * A touchpoint's figure.
 *
 * @param code empty where the answers name none
 * @param name in the reader's language
 */
record ReportRow(String code, String name, FigureView view) {}
