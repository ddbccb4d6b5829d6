/* plugin_elf.c -- headers, segments and section table must lie inside the file. */
#include "extend/plugin_elf.h"

#include <elf.h>
#include <stdint.h>
#include <string.h>

#if UINTPTR_MAX > 0xffffffffu
typedef Elf64_Ehdr file_header;
typedef Elf64_Phdr segment_header;
typedef Elf64_Shdr section_header;
enum { CLASS = ELFCLASS64 };
#else
typedef Elf32_Ehdr file_header;
typedef Elf32_Phdr segment_header;
typedef Elf32_Shdr section_header;
enum { CLASS = ELFCLASS32 };
#endif

#if defined __x86_64__
enum { MACHINE = EM_X86_64 };
#elif defined __aarch64__
enum { MACHINE = EM_AARCH64 };
#elif defined __i386__
enum { MACHINE = EM_386 };
#elif defined __arm__
enum { MACHINE = EM_ARM };
#elif defined __riscv
enum { MACHINE = EM_RISCV };
#else
enum { MACHINE = 0 }; /* not checked */
#endif

static bool inside(uint64_t offset, uint64_t size, size_t len)
{
    return offset <= len && size <= len - offset;
}

static bool segments_inside(const char *bytes, size_t len, const file_header *header)
{
    bool load = false, dynamic = false;
    for (size_t i = 0; i < header->e_phnum; i++) {
        segment_header segment;
        memcpy(&segment, bytes + header->e_phoff + i * sizeof segment, sizeof segment);
        load = load || segment.p_type == PT_LOAD;
        dynamic = dynamic || segment.p_type == PT_DYNAMIC;
        if (segment.p_type != PT_NULL && segment.p_type != PT_GNU_STACK &&
            (!inside(segment.p_offset, segment.p_filesz, len) ||
             segment.p_memsz < segment.p_filesz))
            return false;
    }
    return load && dynamic;
}

/* What is in memory while the plugin runs lies in a segment that is loaded. */
static bool is_loaded(const char *bytes, const file_header *header, const section_header *section)
{
    for (size_t i = 0; i < header->e_phnum; i++) {
        segment_header segment;
        memcpy(&segment, bytes + header->e_phoff + i * sizeof segment, sizeof segment);
        if (segment.p_type == PT_LOAD && section->sh_addr >= segment.p_vaddr &&
            inside(section->sh_addr - segment.p_vaddr, section->sh_size, segment.p_memsz) &&
            (section->sh_type == SHT_NOBITS ||
             section->sh_offset - segment.p_offset == section->sh_addr - segment.p_vaddr))
            return (section->sh_flags & SHF_EXECINSTR) == 0 || (segment.p_flags & PF_X) != 0;
    }
    return section->sh_type == SHT_NOBITS && section->sh_flags & SHF_TLS;
}

static bool sections_inside(const char *bytes, size_t len, const file_header *header)
{
    for (size_t i = 0; i < header->e_shnum; i++) {
        section_header section;
        memcpy(&section, bytes + header->e_shoff + i * sizeof section, sizeof section);
        if (section.sh_type != SHT_NOBITS && section.sh_type != SHT_NULL &&
            !inside(section.sh_offset, section.sh_size, len))
            return false;
        if (section.sh_flags & SHF_ALLOC && section.sh_size && !is_loaded(bytes, header, &section))
            return false;
    }
    return true;
}

enum elf_state elf_check(const char *bytes, size_t len)
{
    file_header header;
    if (len < SELFMAG || memcmp(bytes, ELFMAG, SELFMAG) != 0)
        return len < SELFMAG && len > 0 ? ELF_DAMAGED : ELF_FOREIGN;
    if (len < sizeof header)
        return ELF_DAMAGED;
    memcpy(&header, bytes, sizeof header);
    const uint16_t one = 1;
    unsigned char order = *(const unsigned char *)&one ? ELFDATA2LSB : ELFDATA2MSB;
    if (header.e_ident[EI_CLASS] != CLASS || header.e_ident[EI_DATA] != order ||
        header.e_type != ET_DYN || (MACHINE && header.e_machine != MACHINE))
        return ELF_FOREIGN;
    if (header.e_phentsize != sizeof(segment_header) ||
        (header.e_shnum && header.e_shentsize != sizeof(section_header)) ||
        !inside(header.e_phoff, (uint64_t)header.e_phnum * sizeof(segment_header), len) ||
        !inside(header.e_shoff, (uint64_t)header.e_shnum * sizeof(section_header), len))
        return ELF_DAMAGED;
    return segments_inside(bytes, len, &header) && sections_inside(bytes, len, &header)
               ? ELF_WHOLE
               : ELF_DAMAGED;
}
