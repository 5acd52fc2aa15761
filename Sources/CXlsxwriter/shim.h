// The library of Debian that writes XLSX workbooks, loaded at its first use and never linked: with it comes libcrypto, which
// would cost every start of the interface 1.7 MB and more than a millisecond. Its header gives the types of what is loaded.
#ifndef SUIVI_CXLSXWRITER_SHIM_H
#define SUIVI_CXLSXWRITER_SHIM_H

#include <dlfcn.h>
#include <stdbool.h>
#include <xlsxwriter.h>

// The functions of the library that a workbook of tables needs, under their own names.
#define SUIVI_XLSX_FUNCTIONS(each) \
    each(workbook_new) each(workbook_close) each(workbook_add_format) each(workbook_add_worksheet) \
    each(workbook_set_properties) each(worksheet_write_number) each(worksheet_write_string) each(worksheet_set_column) \
    each(worksheet_freeze_panes) each(worksheet_repeat_rows) each(worksheet_set_landscape) each(worksheet_set_paper) \
    each(worksheet_fit_to_pages) each(format_set_bold) each(format_set_font_size) each(format_set_font_color) \
    each(format_set_num_format) each(format_set_align) each(format_set_text_wrap) each(format_set_top) each(format_set_bottom)

#define SUIVI_XLSX_MEMBER(function) __typeof__(function) *function;
typedef struct {
    SUIVI_XLSX_FUNCTIONS(SUIVI_XLSX_MEMBER)
} suivi_xlsx;
#undef SUIVI_XLSX_MEMBER

// False when the library is not on this machine, or lacks one of the functions: it is then let go. Otherwise never unloaded.
static inline bool suivi_xlsx_load(suivi_xlsx *xlsx, const char *name) {
    void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    if (!library) return false;
#define SUIVI_XLSX_LOAD(function) \
    if (!(xlsx->function = (__typeof__(function) *)dlsym(library, #function))) { \
        dlclose(library); \
        return false; \
    }
    SUIVI_XLSX_FUNCTIONS(SUIVI_XLSX_LOAD)
#undef SUIVI_XLSX_LOAD
    return true;
}

// What a loaded library does; only called once every function was found.
static inline lxw_workbook *suivi_xlsx_new(suivi_xlsx xlsx, const char *path) { return xlsx.workbook_new(path); }

static inline lxw_error suivi_xlsx_close(suivi_xlsx xlsx, lxw_workbook *workbook) { return xlsx.workbook_close(workbook); }

// The library keeps its own copy of the title.
static inline lxw_error suivi_xlsx_describe(suivi_xlsx xlsx, lxw_workbook *workbook, const char *title, time_t created) {
    lxw_doc_properties properties = {.title = (char *)title, .created = created};
    return xlsx.workbook_set_properties(workbook, &properties);
}

// NULL when the name is refused.
static inline lxw_worksheet *suivi_xlsx_sheet(suivi_xlsx xlsx, lxw_workbook *workbook, const char *name) {
    return xlsx.workbook_add_worksheet(workbook, name);
}

static inline lxw_error suivi_xlsx_number(
    suivi_xlsx xlsx, lxw_worksheet *sheet, uint32_t row, uint16_t column, double value, lxw_format *format) {
    return xlsx.worksheet_write_number(sheet, row, column, value, format);
}

static inline lxw_error suivi_xlsx_text(
    suivi_xlsx xlsx, lxw_worksheet *sheet, uint32_t row, uint16_t column, const char *text, lxw_format *format) {
    return xlsx.worksheet_write_string(sheet, row, column, text, format);
}

// In characters.
static inline lxw_error suivi_xlsx_width(suivi_xlsx xlsx, lxw_worksheet *sheet, uint16_t column, double width) {
    return xlsx.worksheet_set_column(sheet, column, column, width, NULL);
}

// A page of A4, as wide as the table; the heading row stays on the screen and comes back on each page.
static inline void suivi_xlsx_page(suivi_xlsx xlsx, lxw_worksheet *sheet, uint32_t heading, bool landscape) {
    xlsx.worksheet_freeze_panes(sheet, heading + 1, 1);
    xlsx.worksheet_repeat_rows(sheet, heading, heading);
    xlsx.worksheet_set_paper(sheet, 9);
    xlsx.worksheet_fit_to_pages(sheet, 1, 0);
    if (landscape) xlsx.worksheet_set_landscape(sheet);
}

// How a cell looks; a NULL number format is that of a text.
typedef struct {
    const char *number;
    double size;
    uint32_t colour;
    bool bold, right, wrapped, line_above, line_below;
} suivi_xlsx_look;

static inline lxw_format *suivi_xlsx_format(suivi_xlsx xlsx, lxw_workbook *workbook, suivi_xlsx_look look) {
    lxw_format *format = xlsx.workbook_add_format(workbook);
    if (!format) return NULL;
    if (look.number) xlsx.format_set_num_format(format, look.number);
    if (look.size > 0) xlsx.format_set_font_size(format, look.size);
    if (look.colour) xlsx.format_set_font_color(format, look.colour);
    if (look.bold) xlsx.format_set_bold(format);
    if (look.right) xlsx.format_set_align(format, LXW_ALIGN_RIGHT);
    if (look.wrapped) {
        xlsx.format_set_text_wrap(format);
        xlsx.format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    }
    if (look.line_above) xlsx.format_set_top(format, LXW_BORDER_THIN);
    if (look.line_below) xlsx.format_set_bottom(format, LXW_BORDER_THIN);
    return format;
}

#endif
