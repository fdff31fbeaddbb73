/** The data behind a page that is looked at in space and turned by a slider. */
package org.plumbline.report.page;
