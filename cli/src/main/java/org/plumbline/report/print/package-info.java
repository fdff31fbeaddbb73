/**
 * Sheets of paper: blocks of words, tables and figures on pages of fixed size, and the PDF file
 * they become. Knows no study; PDFBox is used here only.
 */
package org.plumbline.report.print;
