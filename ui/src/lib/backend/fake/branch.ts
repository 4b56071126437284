import type { Backend } from '../backend';

type Refuse = (code: string, params?: Record<string, string>, fields?: { field: string; code: string; params: Record<string, string> }[]) => Promise<never>;

/** The branch as papers name it, and its sign. */
export function fakeBranch(refuse: Refuse): Pick<Backend, 'branch' | 'branchSave' | 'branchLogo' | 'branchLogoSet'> {
  const branch = { bank_name: 'Bank Przykładowy S.A.', name: 'Oddział 1 we Wrocławiu', address: 'ul. Przykładowa 1, 50-001 Wrocław', city: 'Wrocław' };
  let logo: Uint8Array = new Uint8Array();
  return {
    branch: async () => ({ ...branch }),
    async branchSave(next) {
      const wrong = Object.entries(next).filter(([, value]) => !value.trim()).map(([field]) => ({ field: field === 'bank_name' ? field : `branch_${field}`, code: 'required', params: {} }));
      if (wrong.length) return refuse('invalid', {}, wrong);
      Object.assign(branch, next);
    },
    branchLogo: async () => new Uint8Array(logo),
    async branchLogoSet(file) {
      if (file.length > 0 && (file[0] !== 0x89 || file[1] !== 0x50)) return refuse('invalid', {}, [{ field: 'logo', code: 'picture_format', params: {} }]);
      logo = file;
    },
  };
}
