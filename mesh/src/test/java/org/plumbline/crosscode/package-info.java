/** Other codes, run on decks of ours, and what they once found; for the tests of all modules. */
package org.plumbline.crosscode;
