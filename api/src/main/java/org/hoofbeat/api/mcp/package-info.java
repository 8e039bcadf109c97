/**
 * The Model Context Protocol: five tools for assistants, over HTTP and over standard input and output. Start at {@link
 * org.hoofbeat.api.mcp.McpProtocol}.
 */
@NullMarked
package org.hoofbeat.api.mcp;

import org.jspecify.annotations.NullMarked;
